package io.recourse.platform;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * What the server does not support, as a kept statement of a table that has changed, is no reason
 * to close a connection within its transaction: the pool would, and hide the reason by that.
 */
public final class StillGoodConnections implements SQLExceptionOverride {

  private static final String NOT_SUPPORTED = "0A000";

  @java.lang.Override
  public SQLExceptionOverride.Override adjudicate(SQLException failure) {
    return NOT_SUPPORTED.equals(failure.getSQLState())
        ? SQLExceptionOverride.Override.DO_NOT_EVICT
        : SQLExceptionOverride.Override.CONTINUE_EVICT;
  }
}
