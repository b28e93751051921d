package io.recourse.portal.web;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import io.recourse.policy.LocalDays;
import io.recourse.policy.PublishedPolicy;
import io.recourse.testing.RecourseTest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.ui.ExtendedModelMap;

@RecourseTest
class PolicyPageTest {

  @Autowired LocalDays days;

  @ParameterizedTest
  @CsvSource({
    "DE, 2026-07-30T22:30:00Z, 2026-07-31",
    "US, 2026-07-31T03:00:00Z, 2026-07-30",
    "CN, 2026-07-30T16:30:00Z, 2026-07-31",
  })
  @DisplayName("POL-02 the published policy is that of the day it is in the country asked for")
  void dayOfTheCountry(String country, Instant now, LocalDate day) {
    PublishedPolicy policy = mock(PublishedPolicy.class);
    PolicyPage page = new PolicyPage(policy, days, Clock.fixed(now, ZoneOffset.UTC));

    page.policy(country, Locale.ENGLISH, new ExtendedModelMap());

    verify(policy).words(eq(country), eq(day), any(), any());
  }
}
