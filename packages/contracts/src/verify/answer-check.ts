import type { Drift } from '../compare/drift.ts';
import type { Answer } from '../exchange/answer.ts';
import type { ContractRequest } from '../exchange/recorded-exchange.ts';

/** Says what is wrong with an answer by itself, whatever others answer. */
export type AnswerCheck = (request: ContractRequest, answer: Answer) => Drift[];
