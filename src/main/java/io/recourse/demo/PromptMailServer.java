package io.recourse.demo;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.Socket;
import java.net.SocketException;
import java.util.Map;

/**
 * A mail server that sends each line of its answers at once. Otherwise the second line of a
 * greeting waits some 40 ms until the first is acknowledged, at every mail.
 */
class PromptMailServer extends GreenMail {

  PromptMailServer(ServerSetup smtp) {
    super(smtp);
  }

  @Override
  protected Map<String, AbstractServer> createServices(ServerSetup[] setups, Managers managers) {
    return Map.of(ServerSetup.PROTOCOL_SMTP, new Smtp(setups[0], managers));
  }

  private static final class Smtp extends SmtpServer {

    Smtp(ServerSetup setup, Managers managers) {
      super(setup, managers);
    }

    @Override
    protected void handleClientSocket(Socket client) throws SocketException {
      client.setTcpNoDelay(true);
      super.handleClientSocket(client);
    }
  }
}
