/** What a proxy says when the server behind it does not answer. */
export const gatewayPage = `<html>
<head><title>503 Service Temporarily Unavailable</title></head>
<body>
<center><h1>503 Service Temporarily Unavailable</h1></center>
</body>
</html>
`;

/** What stands between a caller and the server without being either: the greeting of a tunnel, a login. */
export const greetingPage = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>You are about to visit a server</title></head>
<body><h1>You are about to visit a server</h1><p>Press Continue to go on.</p><button>Continue</button></body>
</html>
`;
