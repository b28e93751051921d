package io.recourse.praise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import io.recourse.assignment.People;
import io.recourse.cases.Assignment;
import io.recourse.cases.CaseOrigin;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.Channel;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** CMP-12 Whom praise is for. */
class RoutePraiseTest {

  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

  @Test
  @DisplayName("CMP-12 words of somebody whom nobody knows are credited to no stranger's case")
  void of_nobody_known() {
    Cases cases = mock(Cases.class);
    RoutePraise route = new RoutePraise(mock(People.class), cases);
    CaseOrigin origin =
        new CaseOrigin(
            new CaseNumber("RC-100001"),
            Channel.EMAIL,
            Actor.SYSTEM,
            null,
            null,
            "en",
            "DE",
            null,
            null,
            NOW);
    ServiceCase said =
        ServiceCase.open(
            origin,
            CaseType.PRAISE,
            List.of(),
            new Assignment(null, "agent", 50),
            Clock.fixed(NOW, ZoneOffset.UTC));

    assertThat(route.ofOwnCase(said, "Lovely cups."))
        .isEqualTo(new RoutePraise.Route(said.team(), null));
    verifyNoInteractions(cases);
  }
}
