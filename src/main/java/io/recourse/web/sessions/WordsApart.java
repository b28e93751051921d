package io.recourse.web.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.AbstractFlashMapManager;
import org.springframework.web.util.WebUtils;

/**
 * What requests leave to be told by the next page lies apart in the session, each under a name of
 * its own: two requests that end at once, at one node or at two, do not overwrite each other's.
 */
@Component(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
final class WordsApart extends AbstractFlashMapManager {

  private static final String NAME = "next-page.";

  @Override
  protected List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null
        ? null
        : names(session).stream()
            .map(name -> (FlashMap) session.getAttribute(name))
            .filter(Objects::nonNull)
            .collect(Collectors.toList()); // the caller adds to it
  }

  @Override
  protected void updateFlashMaps(
      List<FlashMap> left, HttpServletRequest request, HttpServletResponse response) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      takeAway(session, left);
    }
    left.stream()
        .filter(words -> session == null || !isThere(session, words))
        .forEach(words -> request.getSession().setAttribute(NAME + UUID.randomUUID(), words));
  }

  /** By itself it is one for all sessions of the node. */
  @Override
  protected Object getFlashMapsMutex(HttpServletRequest request) {
    return WebUtils.getSessionMutex(request.getSession());
  }

  private static void takeAway(HttpSession session, List<FlashMap> left) {
    names(session).stream()
        .filter(name -> !left.contains(session.getAttribute(name)))
        .forEach(session::removeAttribute);
  }

  private static boolean isThere(HttpSession session, FlashMap words) {
    return names(session).stream().anyMatch(name -> words.equals(session.getAttribute(name)));
  }

  private static List<String> names(HttpSession session) {
    return Collections.list(session.getAttributeNames()).stream()
        .filter(name -> name.startsWith(NAME))
        .toList();
  }
}
