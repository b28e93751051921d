package io.recourse.worklist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a condition can speak of, as form-js has it: the values of the whole form by their keys, and
 * where it stands in a list {@code this} row, the {@code parent} around it and the places {@code
 * i}.
 *
 * @param own the row, or the whole form outside of lists
 * @param parent null outside of lists
 * @param places of the row and of those around it, from 1
 */
public record FormScope(
    Map<String, ?> whole, Map<?, ?> own, Map<?, ?> parent, List<Integer> places) {

  public static FormScope of(Map<String, ?> whole) {
    return new FormScope(whole, whole, null, List.of());
  }

  /**
   * @param place from 0
   */
  public FormScope row(int place, Map<?, ?> row) {
    List<Integer> there = new ArrayList<>(places);
    there.add(place + 1);
    return new FormScope(whole, row, own, there);
  }

  Map<String, Object> facts() {
    Map<String, Object> special = new HashMap<>();
    special.put("this", own);
    special.put("parent", parent);
    special.put("i", places);
    Map<String, Object> facts = new HashMap<>(special);
    facts.putAll(whole);
    special.forEach((name, value) -> facts.put("_" + name + "_", value));
    return facts;
  }
}
