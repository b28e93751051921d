package io.recourse.studio.web;

import io.recourse.engine.ModelChoice;
import io.recourse.engine.ModelChoices;
import io.recourse.studio.OwnForms;
import io.recourse.web.Spoken;
import java.text.Collator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a process may name, in the reader's words: picked in the editor, not typed (IMP-06). */
@RestController
@RequestMapping("/api/v1/studio/templates")
@PreAuthorize(Owners.AND_LEADS)
class TemplatesApi {

  private static final List<String> LABELS =
      List.of(
          "group", "step", "team", "form", "due", "outcome", "when", "message", "called", "none",
          "near", "others");

  private static final String INPUT = "input.";

  private final ModelChoices choices;
  private final TemplateWords words;
  private final List<OwnForms> ownForms;

  TemplatesApi(ModelChoices choices, TemplateWords words, List<OwnForms> ownForms) {
    this.choices = choices;
    this.words = words;
    this.ownForms = List.copyOf(ownForms);
  }

  /**
   * @param name in the reader's words
   * @param drawn what a step that is drawn anew is called
   * @param near whether its own line names it already
   * @param kind of the steps that name it; null where none does
   */
  record Offer(String value, String name, String drawn, boolean near, String kind) {

    Offer(String value, String name) {
      this(value, name, name, true, null);
    }
  }

  /** What a step takes, and the words it may be. */
  record Input(String name, String label, List<Offer> choices) {}

  /**
   * @param labels what the fields are called
   * @param choices by property
   * @param inputs by step what it takes
   */
  record Templates(
      Map<String, String> labels,
      Map<String, List<Offer>> choices,
      Map<String, List<Input>> inputs) {}

  @GetMapping
  Templates of(
      @RequestParam String key, @RequestParam(required = false) Locale language, Locale asked) {
    Locale reader = Spoken.nearest(language == null ? asked : language);
    Map<String, List<Offer>> offered = new LinkedHashMap<>();
    choices
        .of(key)
        .forEach((property, all) -> offered.put(property, offers(property, all, reader)));
    return new Templates(labels(reader), offered, inputs(reader));
  }

  private Map<String, String> labels(Locale reader) {
    return LABELS.stream()
        .collect(Collectors.toMap(Function.identity(), key -> words.label(key, reader)));
  }

  private List<Offer> offers(String property, List<ModelChoice> all, Locale reader) {
    Map<String, Long> often =
        all.stream()
            .map(it -> words.name(property, it, reader))
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return all.stream()
        .filter(it -> !isNoTask(property, it.value()))
        .map(it -> offer(property, it, often, reader))
        .sorted(Comparator.comparing((Offer it) -> !it.near()).thenComparing(byName(reader)))
        .toList();
  }

  /** Forms of the portal are no screens of a task. */
  private boolean isNoTask(String property, String key) {
    return property.equals("formRef") && ownForms.stream().anyMatch(forms -> forms.own(key));
  }

  private Offer offer(String property, ModelChoice choice, Map<String, Long> often, Locale reader) {
    String name = words.name(property, choice, reader);
    return new Offer(
        choice.value(),
        often.get(name) == 1 ? name : words.nameInPlace(name, choice, reader),
        words.name(property, choice, Locale.ENGLISH).replaceAll(" / .*", ""),
        choice.near(),
        choice.kind());
  }

  private Map<String, List<Input>> inputs(Locale reader) {
    Map<String, List<Input>> said = new LinkedHashMap<>();
    choices
        .inputs()
        .forEach(
            (step, inputs) ->
                said.put(
                    "${" + step + "}",
                    inputs.entrySet().stream()
                        .map(it -> input(step, it.getKey(), it.getValue(), reader))
                        .toList()));
    return said;
  }

  private Input input(String step, String input, Set<String> all, Locale reader) {
    return new Input(
        input,
        words.label(INPUT + input, reader),
        all.stream()
            .map(word -> new Offer(word, words.input(step, input, word, reader)))
            .sorted(byName(reader))
            .toList());
  }

  private static Comparator<Offer> byName(Locale reader) {
    return Comparator.comparing(Offer::name, Collator.getInstance(reader));
  }
}
