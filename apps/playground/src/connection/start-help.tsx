import { Text, Title } from '@mantine/core';
import classes from './connection-page.module.css';

/** For those who set up a server for the first time. */
export function StartHelp() {
  const { origin } = window.location;
  return (
    <section className={classes.help} aria-label="How to start a server for this page">
      <Title order={3} size="h4" mb="xs">
        How to start a server for this page
      </Title>
      <Text size="sm">AUTOMATIC1111’s WebUI, and most of its family, is started with two flags:</Text>
      <pre>{`./webui.sh --api --cors-allow-origins=${origin}`}</pre>
      <dl>
        <dt>--api</dt>
        <dd>
          Without it the WebUI has only its own page, and programs such as this one find nothing. On Windows
          the flags stand in <code>webui-user.bat</code>, in the line <code>set COMMANDLINE_ARGS=…</code>.
        </dd>
        <dt>--cors-allow-origins={origin}</dt>
        <dd>
          A browser lets a page talk to another address only if that address allows it by name. The name must
          be exactly this page’s, without a slash at the end. SD.Next calls it <code>--cors-origins</code>. It
          is not needed when the page and the API share an address, as they do in the development server:{' '}
          <code>npm run dev -w apps/playground -- --server http://host:7860</code>.
        </dd>
        <dt>--api-auth user:password</dt>
        <dd>
          Asks for a login, which is wise where others can reach the server. This page then asks you for it,
          and keeps it only until it is closed.
        </dd>
        <dt>--listen</dt>
        <dd>
          Lets other devices at home reach the server, a phone for instance. Without it only the computer that
          it runs on can.
        </dd>
      </dl>
    </section>
  );
}
