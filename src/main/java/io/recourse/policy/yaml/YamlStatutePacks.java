package io.recourse.policy.yaml;

import io.recourse.policy.StatutePack;
import io.recourse.policy.StatutePacks;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The packs of {@code policy/packs} that the product brings, read once at start; a bad file stops
 * the start.
 */
class YamlStatutePacks implements StatutePacks {

  private static final List<String> FILES = List.of("SHOP", "EU", "UK", "CN", "US");

  private final PackShelf shelf;

  YamlStatutePacks() {
    Map<String, PackShelf.Place> places = new LinkedHashMap<>();
    FILES.forEach(id -> places.put(id, PackShelf.Place.of(read(id))));
    shelf = new PackShelf(places);
  }

  PackShelf shelf() {
    return shelf;
  }

  @Override
  public StatutePack inForce(String country, LocalDate day) {
    return shelf.inForce(country, day);
  }

  @Override
  public StatutePack shopRules(LocalDate day) {
    return shelf.shopRules(day);
  }

  @Override
  public List<StatutePack> all() {
    return shelf.all();
  }

  private static PackFile read(String id) {
    return YamlFiles.read("policy/packs/" + id + ".yaml", PackFile.class);
  }
}
