package io.recourse.visits;

import io.recourse.agreedtexts.AgreedKind;
import io.recourse.agreedtexts.Proposal;
import io.recourse.agreedtexts.TextField;
import io.recourse.agreedtexts.TextField.Form;
import io.recourse.agreedtexts.TextSheet;
import io.recourse.common.Problem.FieldError;
import io.recourse.orders.LifeCycle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Scripts of visits as texts that owners write, one a strategy (FUP-04, PLC-02). */
@Component
class ScriptTexts implements AgreedKind {

  static final List<String> LANGUAGES = List.of("en", "zh-CN", "zh-TW");
  private static final int LONGEST = 4_000;

  private final AgreedScripts scripts;
  private final MessageSource words;

  ScriptTexts(AgreedScripts scripts, MessageSource words) {
    this.scripts = scripts;
    this.words = words;
  }

  @Override
  public String kind() {
    return AgreedScripts.KIND;
  }

  @Override
  public List<String> keys() {
    return Arrays.stream(VisitStrategy.values()).map(VisitStrategy::name).toList();
  }

  @Override
  public TextSheet sheet(String key, int number, Locale reader) {
    Map<String, String> said = scripts.words(VisitStrategy.valueOf(key), number);
    List<TextField> fields = new ArrayList<>();
    for (String language : LANGUAGES) {
      fields.add(field(language, null, said, reader));
      for (LifeCycle stage : LifeCycle.values()) {
        fields.add(field(language, stage, said, reader));
      }
    }
    return new TextSheet(say("visits.strategy." + key, reader), fields);
  }

  private TextField field(
      String language, LifeCycle stage, Map<String, String> said, Locale reader) {
    String name = AgreedScripts.field(language, stage);
    return TextField.of(
        name,
        Locale.forLanguageTag(language).getDisplayName(reader),
        stage == null ? say("agreedtexts.script.every", reader) : say("stages.of." + stage, reader),
        Form.TEXT,
        language,
        said.getOrDefault(name, ""));
  }

  /** Words for every stage there must be; those of one stage may be left out. */
  @Override
  public List<FieldError> check(Proposal proposal) {
    List<FieldError> errors = new ArrayList<>();
    proposal
        .changes()
        .forEach(
            (field, said) -> {
              if (said.length() > LONGEST) {
                errors.add(FieldError.of("/values/" + field, "field.tooLong", LONGEST));
              } else if (said.isBlank() && LANGUAGES.contains(field)) {
                errors.add(new FieldError("/values/" + field, "field.given"));
              }
            });
    return errors;
  }

  private String say(String key, Locale reader) {
    return words.getMessage(key, null, reader);
  }
}
