import { Dialog } from './Dialog';
import { places } from './places';

export function Help({ onClose }: { onClose: () => void }) {
  return (
    <Dialog label="Keyboard shortcuts" className="help" onClose={onClose}>
      <h2>Keyboard</h2>
      <dl>
        <div><dt><kbd>/</kbd> or <kbd>Ctrl K</kbd> <kbd>⌘ K</kbd></dt><dd>Search a symbol</dd></div>
        {places.map((place) => <div key={place.key}><dt><kbd>g</kbd> <kbd>{place.key}</kbd></dt><dd>{place.name}</dd></div>)}
        <div><dt><kbd>j</kbd> <kbd>k</kbd></dt><dd>Next and previous alert or article</dd></div>
        <div><dt><kbd>Esc</kbd></dt><dd>Close</dd></div>
      </dl>
      <button type="button" className="button" onClick={onClose}>Close</button>
    </Dialog>
  );
}
