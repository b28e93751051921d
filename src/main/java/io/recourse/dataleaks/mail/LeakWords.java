package io.recourse.dataleaks.mail;

import io.recourse.common.CaseNumber;
import io.recourse.dataleaks.Leaks;
import io.recourse.messages.MessageFacts;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What whoever reported a leak hears of it in the end. */
@Component
class LeakWords implements MessageFacts {

  private final Leaks leaks;

  LeakWords(Leaks leaks) {
    this.leaks = leaks;
  }

  @Override
  public Set<String> templates() {
    return Set.of("dataLeakClosed");
  }

  @Override
  public Map<String, ?> of(CaseNumber number, String template) {
    return Map.of("leaked", leaks.of(number).orElseThrow().extent().isLeak());
  }
}
