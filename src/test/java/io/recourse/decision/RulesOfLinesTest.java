package io.recourse.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.recourse.cases.CaseState;
import io.recourse.cases.CaseType;
import io.recourse.cases.ServiceCase;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/** A second line is decided by the shared steps as soon as it says how. */
class RulesOfLinesTest {

  private final DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
  private final RulesOfLines lines = new RulesOfLines(beans.getBeanProvider(DecisionRules.class));

  @Test
  @DisplayName("TRI-05 each type of case is decided by the rules of its own line")
  void by_type() {
    DecisionRules returns = rules(CaseType.RETURN, "Task_DecideReturn");
    DecisionRules repairs = rules(CaseType.REPAIR, "Task_AdmitRepair");

    assertThat(lines.of(aCase(CaseType.RETURN))).isSameAs(returns);
    assertThat(lines.of(aCase(CaseType.REPAIR))).isSameAs(repairs);
    assertThat(lines.taskKeys()).containsExactlyInAnyOrder("Task_DecideReturn", "Task_AdmitRepair");
  }

  @Test
  @DisplayName("a type that no line decides, or two do, is a fault of the program and says so")
  void none_or_two() {
    rules(CaseType.RETURN, "Task_DecideReturn");
    assertThatThrownBy(() -> lines.of(aCase(CaseType.REPAIR))).hasMessageContaining("REPAIR");
    rules(CaseType.RETURN, "Task_DecideElsewhere");
    assertThatThrownBy(() -> lines.of(aCase(CaseType.RETURN))).hasMessageContaining("2 lines");
  }

  private DecisionRules rules(CaseType type, String taskKey) {
    DecisionRules rules = mock(DecisionRules.class);
    when(rules.types()).thenReturn(Set.of(type));
    when(rules.taskKey()).thenReturn(taskKey);
    beans.registerSingleton(taskKey, rules);
    return rules;
  }

  private static ServiceCase aCase(CaseType type) {
    return new ServiceCase(
        null, new CaseState(type, null, null, null), List.of(), 0, Clock.systemUTC());
  }
}
