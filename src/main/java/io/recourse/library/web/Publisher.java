package io.recourse.library.web;

import io.recourse.library.Chapter;
import io.recourse.library.picture.PrintedBook;
import io.recourse.library.picture.SvgPicture;
import io.recourse.web.Spoken;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** A process in words, as a picture and on paper, in the nearest language that we speak. */
@Component
class Publisher {

  private final Reader reader;
  private final Press press;

  Publisher(Reader reader, Press press) {
    this.reader = reader;
    this.press = press;
  }

  /**
   * @param version 0 for a draft
   */
  record Book(String key, String name, int version, List<Reader.Said> steps) {}

  Book book(Chapter chapter, Locale asked) {
    Locale language = Spoken.nearest(asked);
    return new Book(
        chapter.key(),
        title(chapter, language),
        chapter.version(),
        reader.steps(chapter.steps(), language));
  }

  String picture(Chapter chapter, Locale asked) {
    Locale language = Spoken.nearest(asked);
    return SvgPicture.of(
        chapter.planes(), title(chapter, language), name -> reader.name(name, language));
  }

  /**
   * @throws io.recourse.common.Problem TOO_MANY where too many others are printed first
   */
  byte[] paper(Chapter chapter, Locale asked) {
    Locale language = Spoken.nearest(asked);
    return press.print(chapter, language, () -> printed(chapter, language));
  }

  private byte[] printed(Chapter chapter, Locale language) {
    return PrintedBook.of(
        title(chapter, language) + " – " + chapter.version(),
        chapter.planes(),
        reader.steps(chapter.steps(), language).stream()
            .map(step -> step.number() + ". " + step.says())
            .toList(),
        name -> reader.name(name, language));
  }

  private String title(Chapter chapter, Locale language) {
    return reader.name(chapter.name(), language);
  }
}
