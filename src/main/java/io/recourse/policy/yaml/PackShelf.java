package io.recourse.policy.yaml;

import io.recourse.policy.StatutePack;
import io.recourse.policy.StatutePacks;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All versions of all packs; the shop's stand first. */
record PackShelf(Map<String, Place> places) implements StatutePacks {

  private static final String SHOP = "SHOP";

  /** One jurisdiction and its versions, oldest first. */
  record Place(Set<String> countries, List<StatutePack> packs) {

    static Place of(PackFile file) {
      return new Place(file.countries(), file.packs());
    }

    /** One that never held yet makes room for another of the same day. */
    Place with(StatutePack newer) {
      LocalDate from = newer.effectiveFrom();
      List<StatutePack> later =
          packs.stream().filter(one -> one.effectiveFrom().isAfter(from)).toList();
      StatutePack bounded =
          later.isEmpty() ? newer : newer.endingBefore(later.get(0).effectiveFrom());
      Stream<StatutePack> before =
          packs.stream()
              .filter(one -> one.effectiveFrom().isBefore(from))
              .map(one -> one.endingBefore(from));
      return new Place(
          countries,
          Stream.of(before, Stream.of(bounded), later.stream()).flatMap(one -> one).toList());
    }
  }

  PackShelf with(StatutePack newer) {
    Map<String, Place> all = new LinkedHashMap<>(places);
    all.computeIfPresent(newer.id(), (id, place) -> place.with(newer));
    return new PackShelf(all);
  }

  /** The version of a pack that begins last. */
  StatutePack newest(String id) {
    List<StatutePack> packs = places.get(id).packs();
    return packs.get(packs.size() - 1);
  }

  /** Every country that has a statute. */
  Set<String> countries() {
    Set<String> all = new TreeSet<>();
    places.values().forEach(place -> all.addAll(place.countries()));
    return all;
  }

  @Override
  public StatutePack inForce(String country, LocalDate day) {
    return places.values().stream()
        .filter(place -> country != null && place.countries().contains(country))
        .flatMap(place -> place.packs().stream())
        .filter(pack -> pack.inForceOn(day))
        .findFirst()
        .orElseGet(() -> shopRules(day));
  }

  /** Before the first ones those hold: what is older was promised nothing else. */
  @Override
  public StatutePack shopRules(LocalDate day) {
    List<StatutePack> shop = places.get(SHOP).packs();
    return shop.stream()
        .filter(pack -> pack.inForceOn(day))
        .findFirst()
        .or(() -> shop.stream().min(Comparator.comparing(StatutePack::effectiveFrom)))
        .orElseThrow(() -> new IllegalStateException("No shop rules hold on " + day));
  }

  @Override
  public List<StatutePack> all() {
    return places.values().stream().flatMap(place -> place.packs().stream()).toList();
  }
}
