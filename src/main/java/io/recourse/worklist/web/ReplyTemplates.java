package io.recourse.worklist.web;

import io.recourse.worklist.CaseSheet;
import io.recourse.worklist.ReplyWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is written to customers again and again: named for the writer, worded for the reader. */
@Component
class ReplyTemplates implements ReplyWords {

  private static final List<String> KINDS = List.of("received", "photo", "wait", "solved");

  private final MessageSource words;

  ReplyTemplates(MessageSource words) {
    this.words = words;
  }

  List<Reply> of(CaseSheet sheet, Locale writer) {
    Locale reader = Locale.forLanguageTag(sheet.story().language());
    return KINDS.stream()
        .map(kind -> new Reply(name(kind, writer), worded(kind, reader, sheet.facts().number())))
        .toList();
  }

  @Override
  public Map<String, String> names(Locale writer) {
    Map<String, String> names = new LinkedHashMap<>();
    KINDS.forEach(kind -> names.put(kind, name(kind, writer)));
    return names;
  }

  @Override
  public Optional<String> text(String template, Locale reader, String number) {
    return KINDS.stream()
        .filter(template::equals)
        .map(kind -> worded(kind, reader, number))
        .findFirst();
  }

  private String worded(String kind, Locale reader, String number) {
    return words.getMessage("work.reply." + kind, new Object[] {number}, reader);
  }

  private String name(String kind, Locale writer) {
    return words.getMessage("work.reply." + kind + ".name", null, writer);
  }

  /** One template, ready to be changed and sent. */
  record Reply(String name, String text) {}
}
