package io.recourse.policy.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.policy.Buyer;
import io.recourse.policy.PolicyTerms;
import io.recourse.policy.PolicyTermsFixture;
import io.recourse.policy.ResolvedTerms;
import io.recourse.policy.TermName;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ResolvedTermsTest {

  private static final LocalDate AUTUMN = LocalDate.of(2026, 11, 2);

  private final PolicyTerms terms = PolicyTermsFixture.of(new YamlStatutePacks());

  @ParameterizedTest
  @CsvSource({
    "DE, STANDARD, B2C, '',         CHANGE_OF_MIND, P30D, SHOP:2026-01",
    "DE, GOLD,     B2C, '',         CHANGE_OF_MIND, P60D, SHOP:2026-01",
    "DE, STANDARD, B2C, FINAL_SALE, CHANGE_OF_MIND, P14D, EU:2026-07-31",
    "CN, STANDARD, B2C, FINAL_SALE, CHANGE_OF_MIND, P7D,  CN:2021-11-01",
    "US, STANDARD, B2C, FINAL_SALE, CHANGE_OF_MIND, P0D,  SHOP:2026-01",
    "DE, STANDARD, B2B, FINAL_SALE, CHANGE_OF_MIND, P0D,  SHOP:2026-01",
    "DE, STANDARD, C2C, '',         CHANGE_OF_MIND, P0D,  SHOP:2026-01",
    "DE, STANDARD, B2C, PERISHABLE, FAULT,          P2Y,  EU:2026-07-31",
    "US, STANDARD, B2C, PERISHABLE, FAULT,          P7D,  SHOP:2026-01",
    "SK, STANDARD, B2C, '',         FAULT_PRESUMED, P2Y,  EU:2026-07-31",
    "DE, STANDARD, B2C, '',         REFUND,         P5D,  SHOP:2026-01",
    "CZ, STANDARD, B2C, '',         DECIDE,         P2D,  SHOP:2026-01",
    "DE, STANDARD, B2C, '',         TRANSIT_SILENCE, P10D, SHOP:2026-01",
    "GB, STANDARD, B2C, '',         TRANSIT_SILENCE, P21D, SHOP:2026-01",
    "CN, STANDARD, B2C, '',         PARCEL_SEARCH,   P14D, SHOP:2026-01",
  })
  @DisplayName("LAW-02 POL-09 POL-10 The kinder of the most special rules holds")
  void kinder(
      String country,
      String level,
      String trade,
      String trait,
      TermName name,
      String length,
      String origin) {
    Set<String> traits = trait.isEmpty() ? Set.of() : Set.of(trait);
    ResolvedTerms resolved = terms.forCase(country, AUTUMN, new Buyer(level, trade), traits);
    assertThat(resolved.iso(name)).isEqualTo(length);
    assertThat(resolved.term(name).origin()).isEqualTo(origin);
  }

  @Test
  @DisplayName("LAW-01 POL-01 A purchase keeps the rules in force on its day")
  void grandfathered() {
    ResolvedTerms before = terms.forCase("FR", LocalDate.of(2026, 7, 30), Buyer.CONSUMER, Set.of());
    ResolvedTerms after = terms.forCase("FR", LocalDate.of(2026, 7, 31), Buyer.CONSUMER, Set.of());
    assertThat(before.policyVersion()).isEqualTo("SHOP:2026-01/EU:2026-06-19");
    assertThat(before.term(TermName.LONGER_AFTER_REPAIR).isNone()).isTrue();
    assertThat(after.policyVersion()).isEqualTo("SHOP:2026-01/EU:2026-07-31");
    assertThat(after.iso(TermName.LONGER_AFTER_REPAIR)).isEqualTo("P12M");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("POL-05 The shop has a rule for every term, any buyer and any day")
  void complete(TermName name) {
    for (String trade : Set.of("B2C", "B2B", "C2C")) {
      Buyer buyer = new Buyer("STANDARD", trade);
      assertThat(terms.forCase(null, AUTUMN, buyer, Set.of()).term(name)).isNotNull();
      assertThat(terms.forCase(null, LocalDate.of(2009, 12, 1), buyer, Set.of()).term(name))
          .isNotNull();
    }
  }
}
