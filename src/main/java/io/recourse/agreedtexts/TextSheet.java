package io.recourse.agreedtexts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A whole text as its reader sees it.
 *
 * @param title what the text is called, in the words of the reader
 */
public record TextSheet(String title, List<TextField> fields) {

  /** One field that a draft says otherwise. */
  public record Change(TextField field, String before, String after) {

    public String saidBefore() {
      return field.said(before);
    }

    public String saidAfter() {
      return field.said(after);
    }
  }

  /** The same with these values instead. */
  public TextSheet over(Map<String, String> values) {
    return new TextSheet(
        title,
        fields.stream()
            .map(one -> one.saying(values.getOrDefault(one.name(), one.value())))
            .toList());
  }

  /** By what stands together, in the order of the text. */
  public Map<String, List<TextField>> groups() {
    return fields.stream()
        .collect(Collectors.groupingBy(TextField::group, LinkedHashMap::new, Collectors.toList()));
  }

  public Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    fields.forEach(one -> values.put(one.name(), one.value()));
    return values;
  }

  /** What these values say otherwise, as people see it. */
  public List<Change> changes(Map<String, String> values) {
    return fields.stream()
        .filter(one -> one.form() != TextField.Form.FIXED && one.form() != TextField.Form.DATA)
        .filter(one -> !values.getOrDefault(one.name(), one.value()).equals(one.value()))
        .map(one -> new Change(one, one.value(), values.get(one.name())))
        .toList();
  }

  /** Of typed values those to keep: what differs, and what goes into each version. */
  Map<String, String> kept(Map<String, String> typed) {
    Map<String, String> kept = new LinkedHashMap<>();
    for (TextField one : fields) {
      String said = typed.getOrDefault(one.name(), one.value());
      if (one.form() == TextField.Form.FIXED) {
        kept.put(one.name(), one.value());
      } else if (!said.equals(one.value())) {
        kept.put(one.name(), said);
      }
    }
    return kept;
  }
}
