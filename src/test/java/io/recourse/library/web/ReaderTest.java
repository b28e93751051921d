package io.recourse.library.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.engine.ReadStep;
import io.recourse.testing.EveryBundle;
import io.recourse.web.DrawnWords;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Drafts are read aloud too, whatever their owner wrote into them. */
class ReaderTest {

  private final ResourceBundleMessageSource words = words();
  private final Reader reader = new Reader(words, new DrawnWords(words));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PT30M        | within 30 minutes
          PT90M        | within 90 minutes
          PT1H         | within one hour
          P1DT12H      | within 36 hours
          P1D          | within one day
          P2W          | within 14 days
          P1M          | within one month
          P1Y          | within 12 months
          P1M3D        | by the time set for the case
          PT0S         | by the time set for the case
          P            | by the time set for the case
          ${decideDue} | by the time set for the case
          """)
  @DisplayName("KNO-09 a term is said in a unit that says it whole, never as nought")
  void due(String due, String said) {
    assertThat(reader.say(step("lead", due, null), Locale.ENGLISH))
        .isEqualTo("Team leads: Look at it, " + said + ".");
  }

  @Test
  @DisplayName("KNO-09 a team and an outcome without words are called by their own name, by no key")
  void unknown() {
    assertThat(reader.say(step("lead, night shift", "P2D", "callLater"), Locale.ENGLISH))
        .isEqualTo(
            "Team leads/night shift: Look at it, within 2 days."
                + " When nobody does it in time: call later.");
  }

  private static ReadStep step(String team, String due, String outcome) {
    return new ReadStep(
        1, "Task_Look", ReadStep.Kind.PERSON, "Look at it", team, due, outcome, null, List.of());
  }

  private static ResourceBundleMessageSource words() {
    ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();
    bundles.setBasenames(EveryBundle.names());
    bundles.setDefaultEncoding("UTF-8");
    bundles.setFallbackToSystemLocale(false);
    return bundles;
  }
}
