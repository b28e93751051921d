package io.recourse.platform.trips;

import io.recourse.common.WaitingWrites.Write;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.StatementCreatorUtils;

/** A write of a feature, with the values of its question marks. */
final class PlainWrite implements Write {

  private final String sql;
  private final Object[] values;
  private int rows;

  PlainWrite(String sql, Object... values) {
    this.sql = sql;
    this.values = values.clone();
  }

  @Override
  public String sql() {
    return sql;
  }

  @Override
  public int bind(PreparedStatement joined, int from) throws SQLException {
    int at = from;
    for (Object value : values) {
      StatementCreatorUtils.setParameterValue(joined, ++at, SqlTypeValue.TYPE_UNKNOWN, value);
    }
    return at;
  }

  @Override
  public void touched(int touched) {
    rows = touched;
  }

  int rows() {
    return rows;
  }
}
