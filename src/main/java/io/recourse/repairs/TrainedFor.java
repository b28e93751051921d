package io.recourse.repairs;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The articles of a repair: only who is on record for each may take its work (REP-06). */
@Component
public class TrainedFor {

  private final Cases cases;

  TrainedFor(Cases cases) {
    this.cases = cases;
  }

  public Set<String> of(CaseNumber number) {
    return cases.get(number).lines().stream()
        .map(CaseLine::sku)
        .collect(Collectors.toUnmodifiableSet());
  }
}
