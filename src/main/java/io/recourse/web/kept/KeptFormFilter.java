package io.recourse.web.kept;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Leads whoever signed in again back to the form, with their words in it. */
@Component
public class KeptFormFilter extends OncePerRequestFilter {

  private static final String LED_BACK = KeptFormFilter.class.getName() + ".ledBack";

  private final KeptForms forms;
  private final MessageSource messages;
  private final LocaleResolver languages;

  KeptFormFilter(KeptForms forms, MessageSource messages, LocaleResolver languages) {
    this.forms = forms;
    this.messages = messages;
    this.languages = languages;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String accepted = request.getHeader(HttpHeaders.ACCEPT);
    return !request.getMethod().equals("GET")
        || accepted == null
        || !accepted.contains(MediaType.TEXT_HTML_VALUE)
        || request.getHeader("X-Requested-With") != null
        || request.getHeader("HX-Request") != null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<KeptForm> waiting = forms.waiting(request);
    if (waiting.isEmpty()) {
      chain.doFilter(request, response);
    } else if (here(request).equals(waiting.get().page())) {
      forms.forget(request);
      request.getSession().removeAttribute(LED_BACK);
      fill(request, response, chain, waiting.get());
    } else if (isFirst(request.getSession())) {
      response.sendRedirect(waiting.get().page());
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isFirst(HttpSession session) {
    boolean first = session.getAttribute(LED_BACK) == null;
    session.setAttribute(LED_BACK, true);
    return first;
  }

  private static String here(HttpServletRequest request) {
    String query = request.getQueryString();
    return request.getRequestURI() + (query == null ? "" : "?" + query);
  }

  private void fill(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain, KeptForm kept)
      throws ServletException, IOException {
    ContentCachingResponseWrapper page = new ContentCachingResponseWrapper(response);
    chain.doFilter(request, page);
    String type = page.getContentType();
    if (type != null && type.startsWith(MediaType.TEXT_HTML_VALUE)) {
      String html = new String(page.getContentAsByteArray(), StandardCharsets.UTF_8);
      filled(html, kept, languages.resolveLocale(request))
          .ifPresent(
              words -> {
                page.resetBuffer();
                write(page, words);
              });
    }
    page.copyBodyToResponse();
  }

  private Optional<String> filled(String html, KeptForm kept, Locale language) {
    return new FilledPage(
            html,
            kept,
            messages.getMessage("kept.notice", null, language),
            file -> messages.getMessage("kept.choose", new Object[] {file}, language))
        .html();
  }

  private static void write(ContentCachingResponseWrapper page, String words) {
    try {
      page.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
    } catch (IOException unexpected) {
      throw new java.io.UncheckedIOException(unexpected);
    }
  }

  /** The filter belongs into the security chain of the pages only. */
  @Configuration
  static class NotOnItsOwn {

    @Bean
    FilterRegistrationBean<KeptFormFilter> keptFormsOnlyInsideTheChain(KeptFormFilter filter) {
      FilterRegistrationBean<KeptFormFilter> registration = new FilterRegistrationBean<>(filter);
      registration.setEnabled(false);
      return registration;
    }
  }
}
