package io.recourse.engine;

import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/** Reads from an execution which case it belongs to and which model it follows. */
public final class EngineNames {

  private static final Pattern CASE_NUMBER = Pattern.compile("RC-\\d{6,12}");

  private EngineNames() {}

  /** The business key of the instance or, for a called one that was given none, of its caller. */
  public static Optional<String> caseOf(DelegateExecution execution) {
    ExecutionEntity instance = ((ExecutionEntity) execution).getProcessInstance();
    while (instance.getBusinessKey() == null && instance.getSuperExecution() != null) {
      instance = instance.getSuperExecution().getProcessInstance();
    }
    return Optional.ofNullable(instance.getBusinessKey()).filter(CASE_NUMBER.asPredicate());
  }

  public static ProcessDefinitionEntity modelOf(DelegateExecution execution) {
    return ((ExecutionEntity) execution).getProcessDefinition();
  }
}
