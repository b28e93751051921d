package io.recourse.web;

import io.recourse.common.Named;
import io.recourse.common.Phrase;
import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Says a refusal in the language of whoever reads it: the page's, or the one a client asks for. */
@Component
public class ProblemWords {

  private final MessageSource words;
  private final FindingSentences sentences;
  private final LocaleResolver languages;

  ProblemWords(MessageSource words, FindingSentences sentences, LocaleResolver languages) {
    this.words = words;
    this.sentences = sentences;
    this.languages = languages;
  }

  /** The same refusal in the words of the page that is being made. */
  public Problem here(Problem problem) {
    return in(LocaleContextHolder.getLocale(), problem);
  }

  /** What is wrong with a form, as its page says it: field by field, or once for the whole. */
  public List<FieldError> said(Problem refused) {
    Problem here = here(refused);
    return here.errors().isEmpty()
        ? List.of(new FieldError("/", here.getMessage()))
        : here.errors();
  }

  /** A sentence of the check of models in the words of the page or call that is being answered. */
  public String here(String sentence) {
    return said(Phrase.of(sentence), LocaleContextHolder.getLocale()).key();
  }

  public Problem in(Locale language, Problem problem) {
    List<FieldError> errors =
        problem.errors().stream()
            .map(error -> new FieldError(error.pointer(), said(error.phrase(), language)))
            .toList();
    return new Problem(problem.kind(), said(problem.phrase(), language), errors);
  }

  /** Usable outside of controllers, where no page's language is set yet. */
  public Locale languageOf(HttpServletRequest request) {
    return languages.resolveLocale(request);
  }

  public String title(Problem.Kind kind, Locale language) {
    return words.getMessage("problem.title." + kind, null, language);
  }

  public String say(Locale language, Phrase phrase) {
    return said(phrase, language).key();
  }

  public String say(Locale language, String key, Object... facts) {
    return said(Phrase.of(key, facts), language).key();
  }

  /** Spelled out, so that nothing is looked up a second time. */
  private Phrase said(Phrase phrase, Locale language) {
    String sentence =
        phrase.isKey()
            ? words.getMessage(phrase.key(), facts(phrase, language), phrase.english(), language)
            : sentences.in(language, phrase.key()).orElse(phrase.key());
    return Phrase.of(sentence);
  }

  private Object fact(Object fact, Locale language) {
    if (fact instanceof Named thing) {
      return words.getMessage(thing.key(), null, thing.english(), language);
    }
    return fact instanceof Phrase part ? said(part, language).key() : fact;
  }

  private Object[] facts(Phrase phrase, Locale language) {
    return phrase.arguments().stream().map(each -> fact(each, language)).toArray();
  }
}
