package io.recourse.agreedtexts.web;

import io.recourse.agreedtexts.ReadTexts;
import io.recourse.agreedtexts.TextName;
import io.recourse.common.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Of those who write texts at all, who writes those of one sort. */
@Component
class TextWriters {

  private final ReadTexts read;

  TextWriters(ReadTexts read) {
    this.read = read;
  }

  boolean mayWrite(TextName name, HttpServletRequest request) {
    return read.mayWrite(name, request::isUserInRole);
  }

  boolean mayWrite(UUID draft, HttpServletRequest request) {
    return read.mayWrite(draft, request::isUserInRole);
  }

  /**
   * @throws Problem FORBIDDEN for who writes texts of other sorts alone
   */
  void demandWriter(TextName name, HttpServletRequest request) {
    demand(mayWrite(name, request));
  }

  /**
   * @throws Problem as {@link #demandWriter(TextName, HttpServletRequest)}
   */
  void demandWriter(UUID draft, HttpServletRequest request) {
    demand(mayWrite(draft, request));
  }

  /**
   * Whoever agrees to texts gives any back, whoever writes those of its sort takes their own back.
   */
  boolean mayReturn(UUID draft, HttpServletRequest request) {
    return request.isUserInRole("OWNER")
        || request.isUserInRole("LEAD")
        || mayWrite(draft, request) && read.isBy(draft, request.getRemoteUser());
  }

  /**
   * @throws Problem FORBIDDEN for who neither agrees nor wrote any of it
   */
  void demandReturner(UUID draft, HttpServletRequest request) {
    if (!mayReturn(draft, request)) {
      throw Problem.forbidden("agreedText.takeBack");
    }
  }

  private static void demand(boolean writes) {
    if (!writes) {
      throw Problem.forbidden("agreedText.writers");
    }
  }
}
