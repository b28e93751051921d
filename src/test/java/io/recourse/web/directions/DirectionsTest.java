package io.recourse.web.directions;

import static java.util.Locale.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** Words from right to left beside numbers, in pages and in sentences. */
class DirectionsTest {

  private static final String OVERRIDE = "\u202Eegral";
  private static final String HEBREW = "שלום";

  @Test
  @DisplayName("A page keeps such words to themselves, row by row, and all others as they are")
  void page() {
    assertThat(written("<p><th:block th:text=\"${w}\"></th:block> RC-1</p>", OVERRIDE))
        .isEqualTo("<p>\u2068" + OVERRIDE + "\u2069 RC-1</p>");
    assertThat(written("<p th:text=\"${w}\"></p>", HEBREW + "\nAnn"))
        .isEqualTo("<p>\u2068" + HEBREW + "\u2069\n\u2068Ann\u2069</p>");
    assertThat(written("<p th:text=\"${w}\"></p>", "Zoë 张伟 & $0"))
        .isEqualTo("<p>Zoë 张伟 &amp; $0</p>");
  }

  @Test
  @DisplayName("What a form sends back and what a script reads has no sign more")
  void verbatim() {
    String typed = "<textarea>" + HEBREW + "</textarea>";
    assertThat(written("<textarea th:text=\"${w}\"></textarea>", HEBREW)).isEqualTo(typed);
    String island = "<script type=\"application/json\">\"" + HEBREW + "\"</script>";
    assertThat(
            written(
                "<script type=\"application/json\" th:utext=\"${w}\"></script>",
                '"' + HEBREW + '"'))
        .isEqualTo(island);
  }

  @Test
  @DisplayName("A sentence keeps its order whatever name is put into it")
  void sentence() {
    MessagesKeptApart messages = new MessagesKeptApart();
    messages.setBasename("messages/work");
    messages.setDefaultEncoding("UTF-8");
    assertThat(messages.getMessage("work.pieces", new Object[] {2, HEBREW}, ENGLISH))
        .isEqualTo("2 × \u2068" + HEBREW + "\u2069");
  }

  private static String written(String template, String words) {
    TemplateEngine engine = new SpringTemplateEngine();
    engine.setTemplateResolver(new StringTemplateResolver());
    engine.addDialect(new DirectionDialect());
    return engine.process(template, new Context(ENGLISH, Map.of("w", words)));
  }
}
