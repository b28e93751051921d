package io.recourse.library.web;

import io.recourse.library.Chapter;
import io.recourse.library.ReadLibrary;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** How we work: every process by name or by a word of its steps, and each step by step. */
@Controller
class LibraryPages {

  private final ReadLibrary library;
  private final Reader reader;

  LibraryPages(ReadLibrary library, Reader reader) {
    this.library = library;
    this.reader = reader;
  }

  /** One process in the list. */
  record Title(String key, String name, int version) {}

  @GetMapping("/work/library")
  String list(@RequestParam(defaultValue = "") String q, Locale locale, Model model) {
    model.addAttribute("q", q);
    model.addAttribute("titles", titles(q.strip().toLowerCase(locale), locale));
    return "library/list";
  }

  private List<Title> titles(String word, Locale locale) {
    return library.processes().stream()
        .filter(process -> isAbout(process, word, locale))
        .map(it -> new Title(it.key(), reader.name(it.name(), locale), it.latestVersion()))
        .sorted(Comparator.comparing(Title::name))
        .toList();
  }

  /** A word of its name, or of one of its steps. */
  private boolean isAbout(io.recourse.studio.Model process, String word, Locale locale) {
    return says(reader.name(process.name(), locale), word, locale)
        || library.steps(process).stream()
            .map(step -> reader.name(step.name(), locale))
            .anyMatch(name -> name != null && says(name, word, locale));
  }

  private static boolean says(String name, String word, Locale locale) {
    return name.toLowerCase(locale).contains(word);
  }

  @GetMapping("/work/library/{key}")
  String chapter(
      @PathVariable String key,
      @RequestParam(required = false) Integer version,
      Locale locale,
      HttpServletRequest request,
      Model model) {
    Chapter chapter = library.open(key, version);
    if (request.isUserInRole("OWNER") || request.isUserInRole("LEAD")) {
      model.addAttribute("studio", "/studio/models/" + key + "?version=" + chapter.version());
    }
    return chapter(chapter, Aloud.of(key, chapter.version()), locale, model);
  }

  /** A draft, for whoever writes or agrees on it. */
  @GetMapping("/work/library/drafts/{id}")
  @PreAuthorize("hasAnyRole('OWNER', 'LEAD')")
  String draft(@PathVariable UUID id, Locale locale, Model model) {
    Chapter chapter = library.draft(id);
    model.addAttribute("studio", "/studio/models/" + chapter.key() + "?draft=" + id);
    return chapter(chapter, Aloud.ofDraft(id), locale, model);
  }

  private String chapter(Chapter chapter, Aloud aloud, Locale locale, Model model) {
    model.addAttribute("title", reader.name(chapter.name(), locale));
    model.addAttribute("chapter", chapter);
    model.addAttribute("aloud", aloud);
    model.addAttribute("steps", reader.steps(chapter.steps(), locale));
    return "library/chapter";
  }
}
