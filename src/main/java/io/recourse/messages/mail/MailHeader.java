package io.recourse.messages.mail;

/** Text that goes into a mail header: one line, no control characters (CVE-2025-7962 class). */
final class MailHeader {

  private MailHeader() {}

  static String oneLine(String text) {
    return text.codePoints()
        .map(point -> Character.isISOControl(point) || isLineBreak(point) ? ' ' : point)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .strip();
  }

  private static boolean isLineBreak(int point) {
    return point == 0x2028 || point == 0x2029;
  }
}
