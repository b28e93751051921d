package io.recourse.web.kept;

import io.recourse.web.CustomerTokens;
import io.recourse.web.kept.KeptForm.Field;
import io.recourse.web.kept.KeptForm.File;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Forms whose session ended before they were sent: kept in the visitor's next session for half an
 * hour, for the person whom the form was shown to, and never carried out by themselves.
 */
@Component
public class KeptForms {

  private static final String KEY = KeptForm.class.getName();

  /** The page of a form that is passed on by another page, which cannot be opened anew. */
  private static final String PAGE = "_page";

  private static final List<String> OURS = List.of("_csrf", FormAuthors.FIELD, PAGE, "_code");

  private final CustomerTokens tokens;
  private final Clock clock;

  KeptForms(CustomerTokens tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  /** Keeps what this request sent; the page it came from, when it was kept. */
  public Optional<String> keep(HttpServletRequest request) {
    Optional<KeptForm> form = read(request).filter(KeptForm::isBounded);
    form.ifPresent(
        kept -> {
          HttpSession session = request.getSession();
          if (SecurityContextHolder.getContext().getAuthentication() == null) {
            session.setMaxInactiveInterval((int) KeptForm.KEPT.toSeconds());
          }
          session.setAttribute(KEY, kept);
        });
    return form.map(KeptForm::page);
  }

  /** What waits for the person of this request. */
  Optional<KeptForm> waiting(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null || request.getUserPrincipal() == null) {
      return Optional.empty();
    }
    Object kept = session.getAttribute(KEY);
    if (!(kept instanceof KeptForm form)) {
      return Optional.empty();
    }
    if (form.isFor(request.getUserPrincipal().getName(), clock.instant())) {
      return Optional.of(form);
    }
    forget(request);
    return Optional.empty();
  }

  void forget(HttpServletRequest request) {
    HttpSession session = request.getSession();
    session.removeAttribute(KEY);
    session.setMaxInactiveInterval(request.getServletContext().getSessionTimeout() * 60);
  }

  private Optional<KeptForm> read(HttpServletRequest request) {
    String signature = request.getParameter(FormAuthors.FIELD);
    if (signature == null) {
      return Optional.empty();
    }
    return tokens
        .readForm(signature)
        .flatMap(
            author ->
                page(request)
                    .map(
                        page ->
                            new KeptForm(
                                author,
                                page,
                                request.getRequestURI(),
                                fields(request),
                                files(request),
                                clock.instant())));
  }

  /** The page of ours that the form stands on. */
  private static Optional<String> page(HttpServletRequest request) {
    String named = request.getParameter(PAGE);
    String referer = named == null ? request.getHeader(HttpHeaders.REFERER) : named;
    if (referer == null) {
      return Optional.empty();
    }
    try {
      URI page = new URI(referer);
      String query = page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
      return Optional.ofNullable(page.getRawPath())
          .filter(path -> path.startsWith("/") && !path.startsWith("//"))
          .map(path -> path + query);
    } catch (java.net.URISyntaxException noAddress) {
      return Optional.empty();
    }
  }

  private static List<Field> fields(HttpServletRequest request) {
    List<Field> fields = new ArrayList<>();
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              if (!OURS.contains(name)) {
                List.of(values).forEach(value -> fields.add(new Field(name, value)));
              }
            });
    return List.copyOf(fields);
  }

  private static List<File> files(HttpServletRequest request) {
    if (!StringUtils.startsWithIgnoreCase(request.getContentType(), "multipart/")) {
      return List.of();
    }
    try {
      List<File> files = new ArrayList<>();
      for (Part part : request.getParts()) {
        if (StringUtils.hasText(part.getSubmittedFileName())) {
          files.add(new File(part.getName(), part.getSubmittedFileName()));
        }
      }
      return List.copyOf(files);
    } catch (IOException | ServletException unreadable) {
      return List.of();
    }
  }
}
