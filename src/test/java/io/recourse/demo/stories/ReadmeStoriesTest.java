package io.recourse.demo.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The orders that the README names for a look around are told as it says. */
class ReadmeStoriesTest {

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `SHOP-(\\d+)` (.*) \\| ([a-z-]+) \\|$");
  private static final Pattern EMAIL = Pattern.compile("`([^`]+@[^`]+)`");

  private final List<StoryBook.Telling> told = StoryBook.read().tellings(StoryBook.ROUNDS);
  private final Map<Integer, StoryBook.Telling> byOrder =
      IntStream.range(0, told.size())
          .boxed()
          .collect(Collectors.toMap(at -> DemoStories.FIRST_ORDER + at, told::get));

  @Test
  void each_order_takes_the_course_and_is_of_the_person_named_beside_it() throws Exception {
    Map<Integer, String> courses = rows(row -> row.group(3));
    assertThat(courses).hasSizeGreaterThan(12);
    assertThat(courses)
        .allSatisfy(
            (order, course) -> assertThat(byOrder.get(order).story().key()).isEqualTo(course));
    rows(row -> row.group(2))
        .forEach(
            (order, words) ->
                EMAIL
                    .matcher(words)
                    .results()
                    .forEach(
                        mail ->
                            assertThat(byOrder.get(order).person().email())
                                .isEqualTo(mail.group(1))));
  }

  private static Map<Integer, String> rows(Function<MatchResult, String> part) throws Exception {
    return ROW.matcher(Files.readString(Path.of("README.md")))
        .results()
        .collect(Collectors.toMap(row -> Integer.valueOf(row.group(1)), part));
  }
}
