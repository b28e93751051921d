package io.recourse.worklist.web;

import io.recourse.worklist.CaseSheet;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is written to customers again and again: named for the writer, worded for the reader. */
@Component
class ReplyTemplates {

  private static final List<String> KINDS = List.of("received", "photo", "wait", "solved");

  private final MessageSource words;

  ReplyTemplates(MessageSource words) {
    this.words = words;
  }

  List<Reply> of(CaseSheet sheet, Locale writer) {
    Locale reader = Locale.forLanguageTag(sheet.story().language());
    String name = sheet.facts().customerName();
    Object[] facts = {
      name == null ? words.getMessage("work.customer.unknown", null, reader) : name,
      sheet.facts().number()
    };
    return KINDS.stream()
        .map(kind -> "work.reply." + kind)
        .map(
            key ->
                new Reply(
                    words.getMessage(key + ".name", null, writer),
                    words.getMessage(key, facts, reader)))
        .toList();
  }

  /** One template, ready to be changed and sent. */
  record Reply(String name, String text) {}
}
