package io.recourse.web.kept;

import io.recourse.web.kept.KeptForm.File;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page with a kept form's words in the form's own fields, above it a word on what happened. */
final class FilledPage {

  private final Document page;
  private final KeptForm kept;
  private final String notice;
  private final UnaryOperator<String> chooseAgain;
  private final Map<String, Integer> seen = new HashMap<>();

  /**
   * @param notice what is said above the form
   * @param chooseAgain what is said beside a field for files, from the file's name
   */
  FilledPage(String html, KeptForm kept, String notice, UnaryOperator<String> chooseAgain) {
    this.page = Jsoup.parse(html);
    this.page.outputSettings().prettyPrint(false);
    this.kept = kept;
    this.notice = notice;
    this.chooseAgain = chooseAgain;
  }

  /** Empty when the page has no such form any more. */
  Optional<String> html() {
    Optional<Element> form =
        page.select("form[method=post]").stream().filter(this::isIt).findFirst();
    form.ifPresent(this::fill);
    return form.map(filled -> page.outerHtml());
  }

  private boolean isIt(Element form) {
    String action = form.attr("action").replaceFirst("[?#].*", "");
    return action.equals(kept.action())
        || action.isEmpty() && kept.action().equals(kept.page().replaceFirst("\\?.*", ""));
  }

  private void fill(Element form) {
    form.select("input[name], textarea[name], select[name]").forEach(this::fillField);
    form.prependElement("p")
        .addClass("notice")
        .attr("role", "status")
        .attr("data-kept", "")
        .text(notice);
  }

  private void fillField(Element field) {
    String name = field.attr("name");
    List<String> values = kept.values(name);
    switch (field.hasAttr("type") ? field.attr("type") : field.tagName()) {
      case "hidden", "submit", "password" -> {}
      case "file" -> nameFiles(field);
      case "checkbox", "radio" -> set(field, "checked", values.contains(field.attr("value")));
      case "select" -> choose(field, next(name, values));
      case "textarea" -> next(name, values).ifPresent(value -> write(field, value));
      default ->
          next(name, values)
              .ifPresent(
                  value -> {
                    open(field, value, field.attr("value"));
                    field.attr("value", value);
                  });
    }
  }

  /** Fields of one name are filled in their order. */
  private Optional<String> next(String name, List<String> values) {
    int at = seen.merge(name, 1, Integer::sum) - 1;
    return at < values.size() ? Optional.of(values.get(at)) : Optional.empty();
  }

  private static void choose(Element select, Optional<String> value) {
    value.ifPresent(
        chosen ->
            select
                .select("option")
                .forEach(option -> set(option, "selected", option.val().equals(chosen))));
  }

  private static void write(Element field, String value) {
    open(field, value, field.text());
    field.text(value);
  }

  /** What was written into a folded part is shown unfolded. */
  private static void open(Element field, String value, String before) {
    if (!value.equals(before)) {
      field.parents().select("details").attr("open", "");
    }
  }

  private static void set(Element field, String attribute, boolean on) {
    if (on) {
      field.attr(attribute, attribute);
    } else {
      field.removeAttr(attribute);
    }
  }

  private void nameFiles(Element field) {
    for (File file : kept.files()) {
      if (file.field().equals(field.attr("name"))) {
        Element word = new Element("span").addClass("notice").attr("role", "status");
        field.after(word.text(chooseAgain.apply(file.name())));
        field.parents().select("details").attr("open", "");
      }
    }
  }
}
