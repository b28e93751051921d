package io.recourse.policy.yaml;

import io.recourse.policy.StatutePack;
import io.recourse.policy.StatutePacks;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The packs of {@code policy/packs}, read once at start; a bad file stops the start. */
@Component
class YamlStatutePacks implements StatutePacks {

  private static final List<String> STATUTES = List.of("EU", "UK", "CN", "US");

  private record Jurisdiction(Set<String> countries, List<StatutePack> packs) {}

  private final List<Jurisdiction> statutes;
  private final List<StatutePack> shop;

  YamlStatutePacks() {
    statutes =
        STATUTES.stream()
            .map(YamlStatutePacks::read)
            .map(file -> new Jurisdiction(file.countries(), file.packs()))
            .toList();
    shop = read("SHOP").packs();
  }

  @Override
  public StatutePack inForce(String country, LocalDate day) {
    return statutes.stream()
        .filter(place -> country != null && place.countries().contains(country))
        .flatMap(place -> place.packs().stream())
        .filter(pack -> pack.inForceOn(day))
        .findFirst()
        .orElseGet(() -> shopRules(day));
  }

  @Override
  public StatutePack shopRules(LocalDate day) {
    return shop.stream()
        .filter(pack -> pack.inForceOn(day))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No shop rules hold on " + day));
  }

  @Override
  public List<StatutePack> all() {
    return Stream.concat(shop.stream(), statutes.stream().flatMap(place -> place.packs().stream()))
        .toList();
  }

  private static PackFile read(String id) {
    return YamlFiles.read("policy/packs/" + id + ".yaml", PackFile.class);
  }
}
