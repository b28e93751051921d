package io.recourse.inbox.web;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.worklist.ReplyWords;
import io.recourse.worklist.SimilarCases;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What helps to answer: words in the customer's language to start from, and what solved others. */
@Component
class ReplyHelp {

  private final Cases cases;
  private final ReplyWords templates;
  private final SimilarCases similar;
  private final MessageSource words;

  ReplyHelp(Cases cases, ReplyWords templates, SimilarCases similar, MessageSource words) {
    this.cases = cases;
    this.templates = templates;
    this.similar = similar;
    this.words = words;
  }

  /** One template: named for the writer, worded for the reader. */
  public record Template(String name, String text) {}

  /** Codes as whoever reads the page calls them. */
  public record Wording(MessageSource words, Locale reader) {

    public String word(String code) {
      return words.getMessage("work.word." + code, null, code, reader);
    }
  }

  void show(CaseNumber number, Locale writer, Model model) {
    ServiceCase of = cases.get(number);
    model.addAttribute("templates", templates(of, writer));
    model.addAttribute("reader", of.language());
    model.addAttribute("similar", similar.to(number.value()));
    model.addAttribute("wording", new Wording(words, writer));
  }

  private List<Template> templates(ServiceCase of, Locale writer) {
    Locale reader = Locale.forLanguageTag(of.language());
    return templates.names(writer).entrySet().stream()
        .flatMap(
            one ->
                templates.text(one.getKey(), reader, of.number().value()).stream()
                    .map(text -> new Template(one.getValue(), text)))
        .toList();
  }
}
