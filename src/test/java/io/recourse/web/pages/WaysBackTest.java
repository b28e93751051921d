package io.recourse.web.pages;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A page below another leads back to it in one way, by the pointer and by U. */
class WaysBackTest {

  private static final Path TEMPLATES = Path.of("src/main/resources/templates");
  private static final Path PLACES = Path.of("src/main/java/io/recourse/web/pages/Navigation.java");
  private static final Pattern PAGE = Pattern.compile("layout :: page\\((?:#\\{([\\w.]+)})?");

  /** Places whose menu names them otherwise than their heading. */
  private static final Set<String> TOP =
      Set.of("audit/room", "cases/search", "orders/imports", "studio/models", "worklist/list");

  /** Entered from outside or the foot of every page, or an answer that leads on by its button. */
  private static final Set<String> DOORS =
      Set.of(
          "contractwithdrawal/declare",
          "contractwithdrawal/received",
          "contractwithdrawal/review",
          "demo/mails",
          "demo/tour",
          "error",
          "intakeforms/closed",
          "payments/outcome",
          "payments/simulated",
          "portal/door",
          "portal/link",
          "portal/overview",
          "portal/policy",
          "portal/survey",
          "staff/password",
          "staff/set-password",
          "suggestions/adopted",
          "suggestions/confirm",
          "thirdparties/answer",
          "web/sign-in");

  @Test
  @DisplayName("PLT-05 a page is a place of a menu, a door, or has a way back above its heading")
  void every_page() throws IOException {
    String places = Files.readString(PLACES);
    assertThat(pages(file -> isPage(file) && !isPlace(file, places) && !leadsBack(file)))
        .containsExactlyInAnyOrderElementsOf(Stream.of(TOP, DOORS).flatMap(Set::stream).toList());
  }

  @Test
  @DisplayName("PLT-05 no way back is set in another way than all others")
  void one_way() {
    Pattern other =
        Pattern.compile("<a [^>]*class=\"back\"|<main[^>]*>\\s*(<header[^>]*>\\s*)?<p><a ");
    assertThat(pages(file -> other.matcher(text(file)).find())).isEmpty();
  }

  private static boolean isPage(Path file) {
    return PAGE.matcher(text(file)).find();
  }

  private static boolean isPlace(Path file, String places) {
    return PAGE.matcher(text(file))
        .results()
        .anyMatch(title -> title.group(1) != null && places.contains('"' + title.group(1) + '"'));
  }

  private static boolean leadsBack(Path file) {
    return text(file).contains("<p class=\"back\"");
  }

  private static Set<String> pages(Predicate<Path> wanted) {
    try (Stream<Path> all = Files.walk(TEMPLATES)) {
      return all.filter(file -> file.toString().endsWith(".html"))
          .filter(wanted)
          .map(file -> TEMPLATES.relativize(file).toString().replace(".html", ""))
          .collect(toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
