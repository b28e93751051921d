package io.recourse.web.requests;

import io.recourse.common.Problem;
import io.recourse.web.AskedPath;
import io.recourse.web.ContentPolicy;
import io.recourse.web.ProblemWords;
import io.recourse.web.Spoken;
import io.recourse.web.security.ProblemEntryPoint;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Tells who finds no place when to come again. It must cost next to nothing while many are told:
 * the page is made once for each language, and brings its few rules of style along, so that no
 * second request follows it.
 */
@Component
class ComeAgain {

  /** They are spread, so that those who were told at once do not all come again at once. */
  private static final int SECONDS_FROM = 3;

  private static final int SECONDS_TO = 8;

  /** What no place is left of. */
  enum Full {
    SHARE(Problem.Kind.BUSY, "request.busy", "error.503", "error.503.way"),
    ACCOUNT(
        Problem.Kind.TOO_MANY, "request.accountBusy", "error.429.account", "error.429.account.way");

    private final Problem.Kind kind;
    private final String inProblem;
    private final String onPage;
    private final String way;

    Full(Problem.Kind kind, String inProblem, String onPage, String way) {
      this.kind = kind;
      this.inProblem = inProblem;
      this.onPage = onPage;
      this.way = way;
    }
  }

  private final Map<Full, Map<Locale, byte[]>> pages = new EnumMap<>(Full.class);
  private final ProblemWords words;
  private final ProblemEntryPoint doorman;

  ComeAgain(ITemplateEngine templates, ProblemWords words, ProblemEntryPoint doorman) {
    for (Full full : Full.values()) {
      pages.put(
          full,
          Spoken.ALL.stream()
              .collect(
                  Collectors.toMap(
                      Function.identity(), language -> page(templates, full, language))));
    }
    this.words = words;
    this.doorman = doorman;
  }

  private static byte[] page(ITemplateEngine templates, Full full, Locale language) {
    Context here =
        new Context(
            language, Map.of("status", full.kind.status(), "words", full.onPage, "way", full.way));
    return templates.process("web/come-again", here).getBytes(StandardCharsets.UTF_8);
  }

  private static int seconds() {
    return ThreadLocalRandom.current().nextInt(SECONDS_FROM, SECONDS_TO + 1);
  }

  /** A program reads a problem, a person a page. */
  void tell(Full full, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds()));
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (AskedPath.isUnder("/api/", request)) {
      doorman.refuse(request, response, full.kind, full.inProblem);
      return;
    }
    Locale language = Spoken.nearest(words.languageOf(request));
    byte[] page = pages.get(full).get(language);
    response.setStatus(full.kind.status());
    response.setHeader("Content-Security-Policy", ContentPolicy.OURS);
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
    response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
    response.setContentLength(page.length);
    response.getOutputStream().write(page);
  }
}
