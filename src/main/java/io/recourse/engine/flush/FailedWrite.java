package io.recourse.engine.flush;

import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Which of several joined writes a failure belongs to, by the table and key the server names. */
final class FailedWrite {

  private static final Pattern KEY = Pattern.compile("\\)=\\(([^)]*)\\)");

  private static final String NO_PARENT = "23503";
  private static final String THERE_ALREADY = "23505";

  private FailedWrite() {}

  /**
   * Whether the row it belongs to was deleted meanwhile, or its variable was set meanwhile: what
   * the engine counts as a lost race, not as a defect.
   */
  static boolean isLostRace(BoundWrite write, SQLException failure) {
    ServerErrorMessage told = told(failure);
    if (told == null || told.getTable() == null || !write.isOn(told.getTable())) {
      return false;
    }
    return NO_PARENT.equals(failure.getSQLState())
        || (THERE_ALREADY.equals(failure.getSQLState())
            && told.getTable().equalsIgnoreCase("act_ru_variable"));
  }

  /**
   * @return its place; the first one where the server names none (a lost race, a lost connection)
   */
  static int among(List<BoundWrite> writes, SQLException failure) {
    ServerErrorMessage told = told(failure);
    if (told == null || told.getTable() == null) {
      return 0;
    }
    List<Integer> onTable =
        IntStream.range(0, writes.size())
            .filter(at -> writes.get(at).isOn(told.getTable()))
            .boxed()
            .toList();
    Matcher key = KEY.matcher(told.getDetail() == null ? "" : told.getDetail());
    if (key.find()) {
      for (int at : onTable) {
        if (writes.get(at).names(key.group(1))) {
          return at;
        }
      }
    }
    return onTable.isEmpty() ? 0 : onTable.get(0);
  }

  private static ServerErrorMessage told(SQLException failure) {
    return failure instanceof PSQLException server ? server.getServerErrorMessage() : null;
  }
}
