package io.recourse.engine.check;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Stops reading a document that is nested too deeply or has too many elements. */
class Measure extends DefaultHandler {

  private static final int MAX_DEPTH = 64;
  private static final int MAX_ELEMENTS = 60_000;

  private int depth;
  private int elements;

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes)
      throws SAXException {
    depth++;
    elements++;
    if (depth > MAX_DEPTH) {
      throw new SAXException("nested more than " + MAX_DEPTH + " deep");
    }
    if (elements > MAX_ELEMENTS) {
      throw new SAXException("more than " + MAX_ELEMENTS + " elements of XML");
    }
  }

  @Override
  public void endElement(String uri, String local, String name) {
    depth--;
  }

  @Override
  public void fatalError(SAXParseException e) throws SAXException {
    throw e;
  }
}
