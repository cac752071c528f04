import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.util.DefaultReportImpl;
import java.io.File;

/** Checks all EPUBs named as arguments in one JVM, whose start takes longer than a check. */
public class CheckEpubs {
  public static void main(String[] files) {
    int bad = 0;
    for (String file : files) {
      // It writes each message, with its place, to standard error.
      DefaultReportImpl report = new DefaultReportImpl(file);
      new EpubCheck(new File(file), report).check();
      int fatal = report.getFatalErrorCount();
      int errors = report.getErrorCount();
      int warnings = report.getWarningCount();
      System.out.printf("%s: %d fatal, %d errors, %d warnings%n", file, fatal, errors, warnings);
      if (fatal + errors + warnings > 0) bad++;
    }
    System.out.printf("%d EPUBs checked, %d not clean%n", files.length, bad);
    System.exit(files.length == 0 || bad > 0 ? 1 : 0);
  }
}
