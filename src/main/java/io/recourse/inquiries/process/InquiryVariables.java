package io.recourse.inquiries.process;

import io.recourse.common.CaseNumber;
import io.recourse.inquiries.AnswerDue;
import io.recourse.inquiries.ReplyDue;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The scalars that gateways and timers of the inquiry process read, and nothing else. */
final class InquiryVariables {

  private static final String CASE_NUMBER = "caseNumber";
  static final String ANSWERED = "answered";
  static final String ANSWER_BY = "answerBy";
  static final String RESOLVE_BY = "resolveBy";
  static final String REMIND_AT = "remindAt";
  static final String REPLY_BY = "replyBy";

  private InquiryVariables() {}

  static CaseNumber caseNumber(VariableScope scope) {
    return new CaseNumber((String) scope.getVariable(CASE_NUMBER));
  }

  static Map<String, Object> of(AnswerDue due) {
    return Map.of(ANSWER_BY, Date.from(due.answerBy()), RESOLVE_BY, Date.from(due.resolveBy()));
  }

  static Map<String, Object> of(ReplyDue due) {
    return Map.of(
        ANSWERED, false, REMIND_AT, Date.from(due.remindAt()), REPLY_BY, Date.from(due.replyBy()));
  }
}
