import { type ApportionJson, apportionAny } from '../../domain/allocation/apportion.ts';
import { type Failure, failure } from '../../domain/error.ts';
import { err, type Result } from '../../domain/result.ts';

/** Answers one `apportion` request of the command line, given as JSON text. */
export function apportionJson(text: string): Result<ApportionJson, Failure> {
  const json = parseJson(text);
  if (json === undefined) {
    return err(
      failure(
        'bad-request',
        'Yêu cầu không phải là một tài liệu JSON hợp lệ. Kiểm tra lại đầu vào.',
        {
          path: '',
        },
      ),
    );
  }
  return apportionAny(json);
}

function parseJson(text: string): unknown {
  try {
    // PowerShell puts a byte order mark before what it pipes.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
