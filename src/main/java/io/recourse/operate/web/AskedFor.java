package io.recourse.operate.web;

import io.recourse.operate.StandingFilter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** The filter as the address says it; what is not said stands for all. */
public record AskedFor(
    String version,
    String element,
    String team,
    String country,
    Boolean late,
    Boolean stuck,
    String q) {

  public AskedFor {
    late = Boolean.TRUE.equals(late);
    stuck = Boolean.TRUE.equals(stuck);
  }

  public StandingFilter filter() {
    return new StandingFilter(
        StandingFilter.version(version), element, team, country, late, stuck, q);
  }

  /** The same filter in an address, for another version and step; null for all. */
  public String at(Integer otherVersion, String otherElement) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("version", otherVersion == null ? "all" : otherVersion);
    said.put("element", otherElement);
    said.put("team", team);
    said.put("country", country);
    said.put("q", q);
    said.put("late", late ? true : null);
    said.put("stuck", stuck ? true : null);
    said.values().removeIf(value -> value == null || value.toString().isBlank());
    UriComponentsBuilder address = UriComponentsBuilder.newInstance();
    said.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
    return address.encode().buildAndExpand(said).toUriString();
  }

  /** The same filter, as it stands. */
  public String here() {
    return at(filter().version(), element);
  }
}
