package io.recourse.segments;

import io.recourse.common.Money;
import io.recourse.policy.References;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Computes the class of every customer anew, once a day (CUS-05). */
@Service
public class ClassCustomers {

  private static final Duration DAY = Duration.ofDays(1);

  private final Segments segments;
  private final SegmentRules rules;
  private final References references;
  private final Clock clock;

  ClassCustomers(Segments segments, SegmentRules rules, References references, Clock clock) {
    this.segments = segments;
    this.rules = rules;
    this.references = references;
    this.clock = clock;
  }

  @Transactional
  public void daily() {
    Instant now = clock.instant();
    if (!segments.computedSince(now.minus(DAY))) {
      segments.compute(rules, units(), now);
    }
  }

  private Map<String, BigDecimal> units() {
    return references.scales().keySet().stream()
        .collect(
            Collectors.toMap(
                Function.identity(), currency -> references.units(new Money(1, currency))));
  }
}
