package io.recourse.modelrules;

import io.recourse.common.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Service;

/** The rules of the check, each read from its page when somebody first asks for it. */
@Service
public class ModelRules {

  private static final String FOLDER = "classpath:/model-rules/";
  private static final String ENDING = ".md";
  private static final Pattern PLACE = Pattern.compile("([A-Za-z-]{2,11}/)?[A-Za-z]{1,40}");
  private static final Comparator<RulePage> BY_TITLE = Comparator.comparing(RulePage::title);

  private final ResourcePatternResolver files;
  private final Map<String, Optional<MarkdownPage>> read = new ConcurrentHashMap<>();

  ModelRules(ResourcePatternResolver files) {
    this.files = files;
  }

  /** Every rule, by its title. */
  public List<RulePage> all(Locale reader) {
    return names().map(rule -> page(rule, reader)).sorted(BY_TITLE).toList();
  }

  /**
   * @param reader their language; what is not translated is told in English
   * @throws Problem NOT_FOUND for a rule that is none
   */
  public RulePage page(String rule, Locale reader) {
    MarkdownPage english = text(rule).orElseThrow(() -> Problem.notFound("model.noRule", rule));
    Optional<MarkdownPage> translated = text(reader.toLanguageTag() + "/" + rule);
    MarkdownPage told = translated.orElse(english);
    return new RulePage(
        rule,
        translated.isPresent() ? reader : Locale.ENGLISH,
        told.title(),
        told.html("Why"),
        told.html("What to do"),
        english.code("Valid"),
        english.code("Invalid"),
        english.html("Invalid"));
  }

  private Stream<String> names() {
    try {
      return Arrays.stream(files.getResources(FOLDER + "*" + ENDING))
          .map(Resource::getFilename)
          .filter(Objects::nonNull)
          .map(name -> name.substring(0, name.length() - ENDING.length()));
    } catch (IOException e) {
      throw new UncheckedIOException("The pages of the rules are part of the product", e);
    }
  }

  private Optional<MarkdownPage> text(String place) {
    return PLACE.matcher(place).matches()
        ? read.computeIfAbsent(place, this::unread)
        : Optional.empty();
  }

  private Optional<MarkdownPage> unread(String place) {
    Resource file = files.getResource(FOLDER + place + ENDING);
    try {
      return file.exists()
          ? Optional.of(MarkdownPage.read(file.getContentAsString(StandardCharsets.UTF_8)))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("A page of a rule is part of the product", e);
    }
  }
}
