package io.recourse.policy.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.policy.PolicyRule;
import io.recourse.policy.StatutePack;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class StatuteRowTest {

  private final YamlStatutePacks packs = new YamlStatutePacks();

  @ParameterizedTest
  @CsvFileSource(resources = "/decisions/statutes.csv", useHeadersInDisplayName = true)
  @DisplayName("LAW-01 Each statute row holds from its first day to its last")
  void rows(
      String country,
      LocalDate day,
      String pack,
      String key,
      Integer number,
      String unit,
      String startsAt,
      String quality) {
    StatutePack inForce = packs.inForce(country, day);
    assertThat(inForce.label()).isEqualTo(pack);
    PolicyRule rule = rule(inForce, key);
    if (number == null) {
      assertThat(rule).as("not yet in force").isNull();
      return;
    }
    assertThat(rule.number()).isEqualTo(number);
    assertThat(Objects.toString(rule.unit(), null)).isEqualTo(unit);
    assertThat(Objects.toString(rule.startsAt(), null)).isEqualTo(startsAt);
    assertThat(rule.quality()).hasToString(quality);
  }

  @Test
  @DisplayName("LAW-01 Each rule of each pack names ground, source and quality")
  void sourced() {
    assertThat(packs.all())
        .flatExtracting(StatutePack::rules)
        .allSatisfy(
            rule -> {
              assertThat(rule.ground()).as(rule.key()).isNotBlank();
              assertThat(rule.source()).as(rule.key()).isNotBlank();
              assertThat(rule.quality()).as(rule.key()).isNotNull();
            });
  }

  @Test
  @DisplayName("LAW-01 The versions of a pack follow each other without gap or overlap")
  void contiguous() {
    packs.all().stream()
        .collect(Collectors.groupingBy(StatutePack::id))
        .values()
        .forEach(StatuteRowTest::assertContiguous);
  }

  @ParameterizedTest
  @CsvSource({"DE,EU", "NO,EU", "GB,UK", "JE,UK", "CN,CN", "PR,US", "TW,SHOP", "XX,SHOP", ",SHOP"})
  @DisplayName("LAW-03 The country of delivery selects the pack; unknown countries have the shop's")
  void countries(String country, String pack) {
    assertThat(packs.inForce(country, LocalDate.of(2026, 11, 1)).id()).isEqualTo(pack);
  }

  @Test
  @DisplayName("LAW-01 A version takes over the rules it is based on")
  void inherits() {
    List<String> keys =
        packs.inForce("FR", LocalDate.of(2026, 8, 1)).rules().stream()
            .map(PolicyRule::key)
            .toList();
    assertThat(keys).contains("withdrawal", "guarantee", "withdrawalFunction", "afterRepair");
    assertThat(keys).doesNotHaveDuplicates();
  }

  private static void assertContiguous(List<StatutePack> versions) {
    for (int i = 1; i < versions.size(); i++) {
      LocalDate next = versions.get(i).effectiveFrom();
      assertThat(versions.get(i - 1).effectiveTo()).isEqualTo(next.minusDays(1));
    }
    assertThat(versions.get(versions.size() - 1).effectiveTo()).isNull();
  }

  private static PolicyRule rule(StatutePack pack, String key) {
    return pack.rules().stream().filter(rule -> rule.key().equals(key)).findFirst().orElse(null);
  }
}
