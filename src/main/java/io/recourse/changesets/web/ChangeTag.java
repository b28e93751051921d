package io.recourse.changesets.web;

import io.recourse.changesets.ChangeSet;
import io.recourse.common.Problem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** ETag and If-Match of a change: its version in quotes. */
final class ChangeTag {

  private static final Pattern FORM = Pattern.compile("\"(\\d{1,9})\"");

  private ChangeTag() {}

  static String of(ChangeSet change) {
    return "\"" + change.version() + "\"";
  }

  /** The version that If-Match names, where it must name one. */
  static int demanded(String ifMatch) {
    Integer seen = version(ifMatch);
    if (seen == null) {
      throw Problem.malformed("model.ifMatch");
    }
    return seen;
  }

  /** The version that If-Match names; null where none is named. */
  static Integer version(String ifMatch) {
    if (ifMatch == null) {
      return null;
    }
    Matcher tag = FORM.matcher(ifMatch.strip());
    if (!tag.matches()) {
      throw Problem.stale("model.noVersion");
    }
    return Integer.valueOf(tag.group(1));
  }
}
