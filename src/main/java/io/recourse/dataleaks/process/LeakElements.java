package io.recourse.dataleaks.process;

import io.recourse.common.CaseNumber;
import io.recourse.dataleaks.AssessLeak;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Names in {@code DataLeakProcess.bpmn} that code refers to. */
public final class LeakElements {

  public static final String PROCESS = "DataLeakProcess";
  public static final String ASSESS = "Task_AssessLeak";
  public static final String CONTAIN = "Task_ContainLeak";
  public static final String AUTHORITY = "Task_TellAuthority";
  public static final String PERSONS = "Task_TellPersons";

  static final String AUTHORITY_TOLD = "Message_AuthorityTold";
  static final String REASSESSED = "Message_LeakReassessed";
  private static final String CASE_NUMBER = "caseNumber";
  static final String ASSESS_BY = "leakAssessBy";
  static final String FOUND = "leakFound";
  static final String CONTAIN_BY = "leakContainBy";
  static final String NOTICE_OWED = "leakNoticeOwed";
  static final String NOTICE_BY = "leakNoticeBy";
  static final String PERSONS_OWED = "leakPersonsOwed";
  static final String PERSONS_BY = "leakPersonsBy";

  private LeakElements() {}

  static CaseNumber caseNumber(VariableScope scope) {
    return new CaseNumber((String) scope.getVariable(CASE_NUMBER));
  }

  static Date date(Instant at) {
    return Date.from(at);
  }

  static Map<String, Object> assessed(AssessLeak.Assessed as) {
    Map<String, Object> variables = new HashMap<>(Map.of(FOUND, as.leak()));
    if (as.leak()) {
      variables.put(CONTAIN_BY, date(as.containBy()));
    }
    return variables;
  }
}
