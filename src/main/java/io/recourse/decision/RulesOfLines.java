package io.recourse.decision;

import io.recourse.cases.CaseType;
import io.recourse.cases.ServiceCase;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds how the line of a case decides. */
@Component
public class RulesOfLines {

  private final ObjectProvider<DecisionRules> lines;

  RulesOfLines(ObjectProvider<DecisionRules> lines) {
    this.lines = lines;
  }

  /**
   * @throws IllegalStateException where none or more than one line decides this type of case
   */
  public DecisionRules of(ServiceCase request) {
    CaseType type = request.type();
    List<DecisionRules> deciding =
        lines.stream().filter(line -> line.types().contains(type)).toList();
    if (deciding.size() != 1) {
      throw new IllegalStateException(type + " is decided by " + deciding.size() + " lines");
    }
    return deciding.get(0);
  }

  /** The user tasks in which people decide, of all lines. */
  public Set<String> taskKeys() {
    return lines.stream().map(DecisionRules::taskKey).collect(Collectors.toUnmodifiableSet());
  }
}
