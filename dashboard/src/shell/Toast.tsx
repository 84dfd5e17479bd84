import { Link } from 'react-router';
import { liveStore, useLive } from '../live/store';
import { DirectionChip } from '../ui/market';

/** Announces an alert that arrives while another page is open. */
export function Toast() {
  const toast = useLive((live) => live.toast);
  return (
    <div className="toast-place" role="status">
      {toast && (
        <div className="toast">
          <DirectionChip direction={toast.alert.direction} />
          <Link to={`/alerts/${toast.alert.alertId}`} onClick={() => { liveStore.dismissToast(); }}>
            <strong>{toast.alert.symbol}</strong> {toast.alert.ruleName}
          </Link>
          {toast.more > 0 && <span className="quiet">and {toast.more} more</span>}
          <button type="button" className="icon-button" aria-label="Dismiss" onClick={() => { liveStore.dismissToast(); }}><span aria-hidden="true">×</span></button>
        </div>
      )}
    </div>
  );
}
