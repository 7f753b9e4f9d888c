import ts from 'typescript'
import * as z from 'zod/mini'
import type { Contract, Operation, Schema } from '../src/contract/contract.ts'
import { emitSchemas } from '../src/emit/schemas-file.ts'
import type { Role } from '../src/emit/zod-expression.ts'

/** Emits `schemas.ts` for these components, runs it, and returns the schema called `Subject`. */
export function evaluateSubject(schemas: Readonly<Record<string, Schema>>, role: Role): z.ZodMiniType {
  const text = emitSchemas(contractOf(schemas, role))
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  })
  const exports: Record<string, z.ZodMiniType> = {}
  new Function('exports', 'require', outputText)(exports, () => z)
  const subject = exports['SubjectSchema']
  if (subject === undefined) throw new Error(`no SubjectSchema in\n${text}`)
  return subject
}

function contractOf(schemas: Readonly<Record<string, Schema>>, role: Role): Contract {
  const operation: Operation = {
    name: 'act',
    operationId: 'act',
    summary: '',
    description: '',
    method: 'POST',
    path: '/act',
    tag: 'default',
    auth: 'none',
    keyHeader: null,
    authOptional: false,
    idempotency: null,
    retry: 'safe',
    parameters: [],
    requestSchema: role === 'request' ? 'Subject' : null,
    multipart: false,
    result: null,
    resultHeaders: [],
    requires: [],
    scope: null,
    navigated: false,
    unavailable: false,
    success: 200,
    responses:
      role === 'request'
        ? []
        : [
            {
              status: 200,
              body: 'json',
              schema: 'Subject',
              otherSchemas: [],
              codes: [],
              documented: true,
              mayBeEmpty: false,
              secret: false,
              free: false,
            },
          ],
    eventStream: false,
  }
  return {
    service: 'made-up',
    part: null,
    file: 'contracts/made-up/openapi.yaml',
    title: 'Made up',
    optional: false,
    operations: [operation],
    errorCodes: [],
    schemas: new Map(Object.entries(schemas)),
    frames: null,
    shared: null,
    root: {},
  }
}
