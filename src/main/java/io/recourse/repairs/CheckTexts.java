package io.recourse.repairs;

import io.recourse.agreedtexts.AgreedKind;
import io.recourse.agreedtexts.Proposal;
import io.recourse.agreedtexts.TextField;
import io.recourse.agreedtexts.TextField.Choice;
import io.recourse.agreedtexts.TextField.Form;
import io.recourse.agreedtexts.TextSheet;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem.FieldError;
import io.recourse.orders.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Checks of remote help as texts that are written by one person and agreed to by another. */
@Component
class CheckTexts implements AgreedKind {

  static final int LONGEST_NAME = 100;
  private static final int LONGEST = 500;
  private static final int LAST = 1000;

  /** What can stand in an address. */
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]*");

  private final AgreedChecks checks;
  private final MessageSource words;
  private final ApplicationEventPublisher events;

  CheckTexts(AgreedChecks checks, MessageSource words, ApplicationEventPublisher events) {
    this.checks = checks;
    this.words = words;
    this.events = events;
  }

  @Override
  public String kind() {
    return AgreedChecks.KIND;
  }

  @Override
  public Set<String> writers() {
    return Set.of("LEAD", "OWNER", "ADMIN");
  }

  @Override
  public List<String> keys() {
    return List.copyOf(checks.keys());
  }

  @Override
  public boolean takes(String key) {
    return key.length() <= LONGEST_NAME && NAME.matcher(key).matches() || keys().contains(key);
  }

  @Override
  public TextSheet sheet(String key, int number, Locale reader) {
    Map<String, String> said = checks.fields(key, number);
    String title = words.getMessage("checks.named", new Object[] {key}, reader);
    List<TextField> fields = new ArrayList<>();
    fields.add(listed(said.get(CheckFields.LISTED), title, reader));
    fields.add(field(CheckFields.CATEGORY, Form.LINE, title, said, reader));
    fields.add(field(CheckFields.SYMPTOM, Form.LINE, title, said, reader));
    fields.add(field(CheckFields.POSITION, Form.NUMBER, title, said, reader));
    CheckFields.LANGUAGES.forEach(
        tag ->
            fields.add(
                TextField.of(
                    tag,
                    title,
                    say("checks.words." + tag, reader),
                    Form.TEXT,
                    tag,
                    said.get(tag))));
    return new TextSheet(title, fields);
  }

  private TextField listed(String value, String group, Locale reader) {
    List<Choice> choices =
        Stream.of(CheckFields.YES, CheckFields.NO)
            .map(one -> new Choice(one, say("checks.listed." + one, reader)))
            .toList();
    String label = say("checks.listed", reader);
    return new TextField(CheckFields.LISTED, group, label, Form.CHOICE, choices, null, value);
  }

  private TextField field(
      String name, Form form, String group, Map<String, String> said, Locale reader) {
    return TextField.of(name, group, say("checks." + name, reader), form, null, said.get(name));
  }

  @Override
  public List<FieldError> check(Proposal proposal) {
    Map<String, String> said = checks.with(proposal);
    List<FieldError> errors = new ArrayList<>();
    if (!Set.of(CheckFields.YES, CheckFields.NO).contains(said.get(CheckFields.LISTED))) {
      errors.add(FieldError.of(at(CheckFields.LISTED), "field.notOneOf", "YES, NO"));
    }
    if (!isPlace(said.get(CheckFields.POSITION))) {
      errors.add(FieldError.of(at(CheckFields.POSITION), "remoteCheck.position", LAST));
    }
    demandLine(CheckFields.CATEGORY, said, LONGEST_NAME, errors);
    demandLine(CheckFields.SYMPTOM, said, LONGEST_NAME, errors);
    CheckFields.LANGUAGES.forEach(language -> demandLine(language, said, LONGEST, errors));
    if (CheckFields.isListed(said) && said.get("en").isBlank()) {
      errors.add(new FieldError(at("en"), "field.given"));
    }
    return errors;
  }

  private static boolean isPlace(String position) {
    return position.matches("\\d{1,4}") && Integer.parseInt(position) <= LAST;
  }

  private static void demandLine(
      String field, Map<String, String> said, int most, List<FieldError> errors) {
    String words = said.get(field);
    if (!words.isEmpty()) {
      PlainText.flaw(words.replaceAll("\\R", " "), most)
          .ifPresent(flaw -> errors.add(new FieldError(at(field), flaw)));
    }
  }

  @Override
  public void agreed(Proposal proposal) {
    String key = proposal.name().key();
    events.publishEvent(
        CheckFields.isListed(checks.with(proposal))
            ? told("RemoteCheckKept", "A check was put on the list.", key)
            : told("RemoteCheckDropped", "A check was taken off the list.", key));
  }

  private static DomainEvent told(String type, String summary, String key) {
    return DomainEvent.ofSystem(type, summary, Map.of("check", key));
  }

  private String say(String key, Locale reader) {
    return words.getMessage(key, null, reader);
  }

  private static String at(String field) {
    return "/values/" + field;
  }
}
