package io.recourse.messages.mail;

import io.recourse.cases.Grounds;
import io.recourse.common.Money;
import io.recourse.messages.ListedLine;
import io.recourse.messages.VariantWords;
import io.recourse.messages.VariantWords.Said;
import io.recourse.messages.Wording;
import io.recourse.orders.Address;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * One set of templates for all languages: {@code mail/message.txt} and {@code mail/message.html}
 * frame what the bundle {@code messages/mail} says for the occasion.
 */
@Component
class TemplateWording implements Wording {

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG);

  /** The one fact that may have lines of its own: what a person wrote. */
  private static final String WORDS = "word";

  private final MessageSource texts;
  private final Grounds grounds;
  private final VariantWords variants;
  private final SpringTemplateEngine text;
  private final SpringTemplateEngine html;

  TemplateWording(MessageSource texts, Grounds grounds, VariantWords variants) {
    this.variants = variants;
    this.texts = texts;
    this.grounds = grounds;
    this.text = engine(texts, TemplateMode.TEXT, ".txt");
    this.html = engine(texts, TemplateMode.HTML, ".html");
  }

  @Override
  public Text write(String template, Locale wanted, Map<String, ?> facts) {
    Locale language = spoken(wanted);
    Map<String, Object> known = new HashMap<>(facts);
    known.replaceAll((name, value) -> said(name, value, language));
    known.computeIfPresent(
        "ground",
        (name, ground) -> MailSentences.whole(grounds.say((String) ground, language), language));
    translate("nextStep", "step.", known, language);
    translate("defaultOutcome", "default.", known, language);
    known.put("template", template);
    Said words = words(template, language, known);
    known.put("paragraphs", paragraphs(words.body(), known));
    known.put("lines", list(facts.get("lines"), language));
    known.put("subject", MailSentences.say(words.subject(), known));
    Context context = new Context(language, known);
    return new Text(
        (String) known.get("subject"),
        text.process("message", context),
        html.process("message", context));
  }

  /** Days and sums are told in the language of the words: English where there are no others. */
  private static Locale spoken(Locale wanted) {
    return wanted.getLanguage().equals("zh") ? wanted : Locale.ENGLISH;
  }

  /** The words of this template for this type of case, where it has words of its own. */
  private String key(String template, String part, Map<String, Object> facts, Locale language) {
    String own = "mail.%s.%s.%s".formatted(template, facts.get("caseType"), part);
    return texts.getMessage(own, null, null, language) == null
        ? "mail." + template + "." + part
        : own;
  }

  /** Those for the group of the customer, or the standard ones (NTF-09). */
  private Said words(String template, Locale language, Map<String, Object> facts) {
    String body = key(template, "body", facts, language);
    String subject = key(template, "subject", facts, language);
    return variants
        .of(body.substring(0, body.lastIndexOf('.')), language, (String) facts.get("person"))
        .orElseGet(
            () ->
                new Said(
                    texts.getMessage(subject, null, language),
                    texts.getMessage(body, null, language)));
  }

  private static List<String> paragraphs(String body, Map<String, Object> facts) {
    return MailSentences.say(body, facts)
        .lines()
        .map(String::strip)
        .filter(paragraph -> !paragraph.isEmpty())
        .toList();
  }

  /** What the mail is about, piece by piece; what became of them and why in the same words. */
  private List<String> list(Object lines, Locale language) {
    return lines instanceof List<?> listed
        ? listed.stream().map(ListedLine.class::cast).map(line -> said(line, language)).toList()
        : List.of();
  }

  private String said(ListedLine line, Locale language) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("quantity", line.quantity());
    facts.put("name", line.name());
    facts.put("amount", line.amount() == null ? null : line.amount().inWords(language));
    facts.put("ground", line.ground() == null ? null : grounds.say(line.ground(), language));
    facts.put("result", line.result() == null ? null : result(line.result(), language));
    return line("mail.line", language, facts);
  }

  private String result(String key, Locale language) {
    return texts.getMessage("mail.result." + key, null, language);
  }

  private String line(String key, Locale language, Map<String, Object> facts) {
    return MailSentences.say(texts.getMessage(key, null, language), facts);
  }

  /** Steps and outcomes are kept as keys; the page and the mail say them in the same words. */
  private void translate(String fact, String prefix, Map<String, Object> facts, Locale language) {
    if (facts.get(fact) instanceof String key) {
      facts.put(fact, texts.getMessage(prefix + key, null, key, language));
    }
  }

  private static Object said(String name, Object value, Locale language) {
    if (value instanceof LocalDate day) {
      return DATE.localizedBy(language).format(day);
    }
    if (value instanceof Address address) {
      return MailHeader.oneLine(address.inWords(language));
    }
    if (value instanceof Money money) {
      return money.inWords(language);
    }
    return value instanceof String text && !WORDS.equals(name)
        ? MailHeader.oneLine(text).replaceAll(" {2,}", " ")
        : value;
  }

  private static SpringTemplateEngine engine(
      MessageSource texts, TemplateMode mode, String ending) {
    ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
    resolver.setPrefix("mail/");
    resolver.setSuffix(ending);
    resolver.setTemplateMode(mode);
    resolver.setCharacterEncoding("UTF-8");
    SpringTemplateEngine engine = new SpringTemplateEngine();
    engine.setTemplateResolver(resolver);
    engine.setTemplateEngineMessageSource(texts);
    return engine;
  }
}
